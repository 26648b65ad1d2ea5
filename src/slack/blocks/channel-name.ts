/** Slack shows the name of a channel for its id; nothing that is not an id. */
export const channelName = (id: string): string => (/^[CGD][A-Z0-9]+$/.test(id) ? `<#${id}>` : '?');
