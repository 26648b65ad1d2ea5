import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportError } from '../../src/import/import-error.ts';
import { importRoadmap } from '../../src/import/import-roadmap.ts';

/** Lines of all the forms that plans have, in an order that none has. */
const line = fc.constantFrom(
  '# Plan of the harbour',
  '## Axe 1',
  '## Axe 3 : Protéger',
  '## Phase 2 (2027-2028)',
  '# 2026 Q3',
  '### Action 1: Light the piers',
  '### Action 2',
  'Objectif 1.1 Ouvrir un guichet',
  'Engement n°2 : Mesurer',
  '### REQ 4.2: Read aloud',
  '### 3. Dredge',
  'Action 4 : Former ........... 12',
  'What we will deliver:',
  'Lead: Pier office and Harbour Guild, with advice from the Inspectorate of Small',
  'Vessels',
  '**Pilote opérationnel :**',
  '- Régie des eaux ; Mairie (contact: desk)',
  'Timeline: 4 weeks (Nov 23 - Dec 18)',
  'Échéances :',
  'avant le 30 juin 2026',
  '- Trial: ~~May 2027~~ *July 2027*',
  'de mars à juin 2026, puis tous les ans',
  '### Expected date: `Week 2 - October 24`',
  'Deadline: within 6 months',
  '**Cost:** 15,000 a year',
  'By November 2026, the ministry will set up a council, and in 2028',
  'a second one: by end of 2029.',
  '| Ref | Action | Lead | Deadline | Status |',
  '|---|---|---|---|---|',
  '| A-1 | Map the quays | Land office | Q1 2027<br>Q3 2027 | ✅ |',
  '|  |  |  | fin 2028 | late |',
  '| A-1 | Other | n/a | (see above) | |',
  '| Axe 2 : Bouger | | | | |',
  '| Milestone | Target Date | Responsible |',
  '| Dig | <s>May 2026</s> June 30, 2026* | Digger team & Friends |',
  'Item | Initiative | Leads',
  '---|---|---',
  '1.1.01 | 1.1.01: Keep up | Agency',
  '```',
  '---',
  '12',
  'PLAN OF THE HARBOUR',
  'e étape',
  '• Completed',
  'Skills',
  '',
  '',
  '',
);

test('whatever is imported passes the check of packs; all else has no actions', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 40 }),
      fc.constantFrom('md', 'txt'),
      (lines, format) => {
        try {
          const text = `Plan, March 2026\n\n${lines.join('\n')}\n`;
          const { facts } = importRoadmap(`plan.${format}`, { format, text, remarks: [] });
          expect(facts.actions.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
          expect((error as Error).message).toMatch(/has no line that opens an action/);
        }
      },
    ),
    { numRuns: 300 },
  );
});
