import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database, Tables } from './tables.ts';

/** Kysely checks the queries of a known table; of one that is given, the types of these functions do it instead. */
type Table = keyof Tables;
type Columns<T extends Table> = Partial<Insertable<Tables[T]>>;
type Row<T extends Table> = Selectable<Tables[T]>;
const any = 'events';

/** The row with these values; undefined where there is none. */
export async function findRow<T extends Table>(
  db: Database,
  table: T,
  key: Columns<T>,
): Promise<Row<T> | undefined> {
  const query = db.selectFrom(table as typeof any).selectAll();
  return (await query.where((row) => row.and(key)).executeTakeFirst()) as Row<T> | undefined;
}

/** Writes values into the row with a key, which is made where there is none. */
export async function putRow<T extends Table>(
  db: Database,
  table: T,
  key: Columns<T>,
  values: Columns<T>,
): Promise<void> {
  await db
    .insertInto(table as typeof any)
    .values({ ...key, ...values } as Insertable<Tables[typeof any]>)
    .onConflict((conflict) => conflict.columns(Object.keys(key) as 'id'[]).doUpdateSet(values))
    .execute();
}

export async function deleteRows<T extends Table>(db: Database, table: T, key: Columns<T>): Promise<void> {
  await db
    .deleteFrom(table as typeof any)
    .where((row) => row.and(key))
    .execute();
}

/** Whether an instant in a column has come. One later than `latest` has: only a wrong clock can have written it. */
export const hasCome = (column: string, by: Date, latest: Date) =>
  sql<boolean>`(${sql.ref(column)} <= ${by.toISOString()} or ${sql.ref(column)} > ${latest.toISOString()})`;
