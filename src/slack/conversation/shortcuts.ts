/** The app's shortcuts, as `manifest.yml` declares them. Slack shows everybody the same name in any language. */
export const shortcuts = {
  find: { callbackId: 'find', name: 'Chercher · Find e-santé' },
  askAbout: { callbackId: 'ask-about', name: 'Ask roadmap · Demander' },
} as const;
