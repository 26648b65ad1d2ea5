import { deleteRows, findRow, putRow } from './rows.ts';
import { columns, type Database } from './tables.ts';

export type WorkspaceStore = ReturnType<typeof workspaceStore>;

/** Every table that names a workspace, each taken for one of them. */
const tablesOfTeams = Object.entries(columns)
  .filter(([, names]) => 'team' in names)
  .map(([table]) => table as 'feeds');

/** The workspaces themselves: whose they are, and their end. */
export function workspaceStore(db: Database) {
  return {
    /** Keeps that a workspace uses the app through its organisation, which alone has a token for it. */
    join: (team: string, organisation: string): Promise<void> =>
      putRow(db, 'workspaces', { team }, { organisation }),
    /** Null where the workspace has an installation of its own, or none. */
    async organisationOf(team: string): Promise<string | null> {
      return (await findRow(db, 'workspaces', { team }))?.organisation ?? null;
    },
    /** Deletes all that is kept of a workspace, or of every workspace of an organisation: nothing is left of it. */
    async forget(gone: { team: string } | { organisation: string }): Promise<void> {
      await db.transaction().execute(async (transaction) => {
        const id = 'team' in gone ? gone.team : gone.organisation;
        const own = await transaction
          .selectFrom('workspaces')
          .select('team')
          .where('organisation', '=', id)
          .execute();
        for (const team of [id, ...own.map(({ team }) => team)]) await forgetTeam(transaction, team);
        await deleteRows(transaction, 'installations', { id });
      });
    },
  };
}

async function forgetTeam(db: Database, team: string): Promise<void> {
  for (const table of tablesOfTeams) await deleteRows(db, table, { team });
  // Where the workspace is the first part of a key. The ids of Slack hold no sign that LIKE reads otherwise.
  await db.deleteFrom('turns').where('conversation', 'like', `${team}:%`).execute();
  await db.deleteFrom('replies').where('question', 'like', `${team}:%`).execute();
  // Behind what was done: a message was answered, an answer shared, a file posted.
  await db.deleteFrom('events').where('id', 'like', `%:${team}:%`).execute();
}
