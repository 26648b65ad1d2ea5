import { readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { createApp } from '../../src/app.ts';
import { createLog } from '../../src/log.ts';
import { slackEn } from '../../src/phrases/en/slack.ts';
import { promptsIn } from '../../src/phrases/examples.ts';
import { shortcuts as shortcutNames } from '../../src/slack/blocks/find.ts';
import { command, subcommands } from '../../src/slack/conversation/commands.ts';
import { botScopes } from '../../src/slack/transport/oauth.ts';
import { openState } from '../../src/state/open-state.ts';
import { onlyPack, roadmap } from '../support/roadmap.ts';

const source = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
const most = (length: number) => z.string().min(1).max(length);

const Parameters = z
  .strictObject({
    properties: z.record(
      z.string(),
      z.strictObject({
        type: z.enum(['string', 'integer', 'boolean']),
        title: z.string(),
        description: z.string(),
      }),
    ),
    required: z.array(z.string()).optional(),
  })
  .refine(
    ({ properties, required = [] }) => required.every((name) => name in properties),
    'unknown parameter',
  );

/**
 * Slack's manifest schema 2 (docs.slack.dev/reference/app-manifest) as far as the manifest uses it; a field of any
 * other name is an error.
 */
const Manifest = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(2) }),
  display_information: z.strictObject({
    name: most(35),
    description: most(140),
    long_description: z.string().min(175).max(4000),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    agent_view: z.strictObject({
      agent_description: most(300),
      suggested_prompts: z.array(z.strictObject({ title: z.string(), message: z.string() })).max(4),
    }),
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.literal(true),
      messages_tab_read_only_enabled: z.literal(false),
    }),
    bot_user: z.strictObject({
      display_name: most(80).regex(/^[a-z0-9_.-]+$/),
      always_online: z.boolean(),
    }),
    shortcuts: z
      .array(
        z.strictObject({
          name: most(24),
          type: z.enum(['global', 'message']),
          callback_id: most(255),
          description: most(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.strictObject({
        command: most(32).startsWith('/'),
        description: most(2000),
        usage_hint: most(1000),
        should_escape: z.boolean(),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.array(z.string()) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true) }),
    org_deploy_enabled: z.literal(true),
    socket_mode_enabled: z.literal(true),
    token_rotation_enabled: z.literal(false),
    function_runtime: z.literal('remote'),
  }),
  functions: z.record(
    most(100),
    z.strictObject({
      title: most(255),
      description: z.string(),
      input_parameters: Parameters,
      output_parameters: Parameters,
    }),
  ),
});

describe('manifest.yml', () => {
  const document = parseDocument(source, { strict: true });
  const parsed = Manifest.parse(document.toJS());

  it('is YAML without an error', () => {
    expect(document.errors).toEqual([]);
  });

  it('declares what the app listens to, and nothing else', async () => {
    const commands = vi.spyOn(App.prototype, 'command');
    const events = vi.spyOn(App.prototype, 'event');
    const functions = vi.spyOn(App.prototype, 'function');
    const shortcuts = vi.spyOn(App.prototype, 'shortcut');
    const state = await openState({ file: ':memory:' });
    createApp({
      packs: onlyPack(roadmap),
      state,
      log: createLog('silent'),
      now: () => new Date(0),
      today: () => '2020-05-01',
      slack: { signingSecret: 's', authorize: async () => ({}) },
    });
    await state.close();
    expect(parsed.features.slash_commands.map((each) => each.command)).toEqual(
      commands.mock.calls.map(([name]) => name),
    );
    const kinds = { global: 'shortcut', message: 'message_action' };
    expect(
      parsed.features.shortcuts.map(({ type, callback_id }) => ({ type: kinds[type], callback_id })),
    ).toEqual(shortcuts.mock.calls.map(([constraints]) => constraints));
    expect(parsed.features.shortcuts.map(({ name }) => name)).toEqual(
      Object.values(shortcutNames).map(({ name }) => name),
    );
    // The app hears "message"; the manifest says which messages.
    const heard = events.mock.calls.map(([name]) =>
      String(name) === 'message' ? 'message.im' : String(name),
    );
    expect(Object.keys(parsed.functions)).toEqual(functions.mock.calls.map(([callbackId]) => callbackId));
    expect([...parsed.settings.event_subscriptions.bot_events].sort()).toEqual(
      [...heard, 'function_executed'].sort(),
    );
  });

  it('has a usage hint that names every subcommand as the help does', () => {
    const hint = parsed.features.slash_commands.find((each) => each.command === command)?.usage_hint ?? '';
    const words = subcommands.map(({ name, argument }) => `${name.en} ${slackEn.argument[argument]}`.trim());
    expect(hint.split(' | ').slice(0, words.length)).toEqual(words);
  });

  it('offers the prompts that the app sets', () => {
    expect(parsed.features.agent_view.suggested_prompts).toEqual(promptsIn(null, roadmap));
  });

  it('asks for the least: each scope belongs to a feature, and says to which', () => {
    expect(parsed.oauth_config.scopes.bot).toEqual(botScopes);
    const lines = source.split('\n').map((line) => line.trim());
    for (const scope of parsed.oauth_config.scopes.bot) {
      expect(lines[lines.indexOf(`- ${scope}`) - 1]).toMatch(/^# \S/);
    }
  });
});
