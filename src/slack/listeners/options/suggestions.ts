import type { App } from '@slack/bolt';
import { suggest } from '../../../lookup/suggest.ts';
import { readTyped } from '../../../reading/typed.ts';
import { findFields, readFindFrame, suggestionGroups } from '../../blocks/find.ts';
import { logFailure } from '../../conversation/apologise.ts';
import type { SlackDependencies } from '../../conversation/dependencies.ts';
import { packOf } from '../../conversation/packs.ts';
import { shown } from '../../transport/limits.ts';

/** What may be meant so far, each time somebody types a letter. A menu can show no apology: it stays empty. */
export function registerSuggestions(app: App, deps: SlackDependencies): void {
  app.options(findFields.pick, async ({ ack, options }) => {
    try {
      const { text: typed } = readTyped(options.value ?? '');
      const frame = readFindFrame(options.view?.private_metadata);
      const roadmap = packOf(deps, frame?.pack);
      if (!roadmap) return await ack({ options: [] });
      const most = shown.suggested[typed.trim() === '' ? 'first' : 'typed'];
      const found = suggest(typed, { roadmap, today: frame?.today ?? deps.today(), most });
      const groups = suggestionGroups(found, { roadmap, language: frame?.language ?? 'fr', typed });
      await (groups ? ack({ option_groups: groups }) : ack({ options: [] }));
    } catch (error) {
      logFailure(deps.log, error);
      await ack({ options: [] });
    }
  });
}
