import { kindNames } from './labels.ts';

/** The heads of the columns of an empty plan, and a row that shows how each is filled in. */
const columns = [
  ['N°', '1.1', 'What people call the action: 1, 1.1, DOC-01. Leave it empty, and its place counts.'],
  [
    'Axis',
    'Access',
    'The part of the plan that it belongs to; may be left empty below the first of its rows.',
  ],
  [
    'Action',
    'Open a single desk for families',
    'In a few words. A row without one goes on with the row above.',
  ],
  ['Lead', 'Digital services; City of Lorme', 'Who leads it. Several names are parted by semicolons.'],
  ['Partners', 'Training centre', 'Who takes part without leading it.'],
  ['Milestone', 'Beta for ten families', 'What the date of this row brings, where an action has several.'],
  [
    'Deadline',
    'Q2 2026',
    '30 June 2026, June 2026, Q2 2026, H1 2026, 2026, 2026–2028, quarterly; or in French.',
  ],
  ['Status', 'Planned', 'On the day that the plan is published.'],
  [
    'Description',
    'One address for every request.',
    'What people may ask about the action: the bot quotes it.',
  ],
] as const;

/** Writes an empty plan to fill in (.xlsx), with an example and a sheet that explains. */
export async function writeTemplate(path: string): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  const text = (value: string) => ({ value });
  const second = ['', '', '', '', '', 'Open to all', 'end of 2026', '', ''];
  const guide = [
    [
      'Import it: npm run import -- plan.xlsx. Replace the example. Columns may stand in any order; further ones are kept under their own names.',
    ],
    [
      'Other heads are understood too, in English and French. What each was taken for: npm run import -- plan.xlsx --columns',
    ],
    [
      `A file columns.json beside the plan overrides that: {"Head": "kind"}, where a kind is ${kindNames.join(', ')}, or null to leave it out.`,
    ],
  ];
  await writeXlsxFile([
    {
      sheet: 'Plan',
      data: [
        columns.map(([head]) => bold(head)),
        columns.map(([, example]) => text(example)),
        second.map(text),
      ],
      columns: columns.map(() => ({ width: 26 })),
      stickyRowsCount: 1,
    },
    {
      sheet: 'How to',
      data: [
        ...columns.map(([head, , about]) => [bold(head), text(about)]),
        ...guide.map(([line = '']) => [text(line)]),
      ],
      columns: [{ width: 20 }, { width: 90 }],
    },
  ]).toFile(path);
}
