/** What can be wrong with suspensions (LAW.md section 5). */
export type Document = Record<string, Record<string, unknown>[]>;

/** What is done to the good document, where the problem is then reported, its code, and its words. */
export type Case = readonly [
  name: string,
  damage: (document: Document) => void,
  pointer: string,
  code: string,
  message: string,
];

export const SUSPENSIONS: readonly Case[] = [
  [
    'a suspension without a first day',
    (d) => (d.equivalences[0].suspensions = [{ until: '2026-02-01' }]),
    '/equivalences/0/suspensions/0',
    'MISSING',
    '`from` is missing. It must be given.',
  ],
  [
    'a suspension that begins before the one before it has ended',
    (d) =>
      (d.agreements[0].suspensions = [
        { from: '2026-01-01', until: '2026-02-01' },
        { from: '2026-01-31', until: '2026-03-01' },
      ]),
    '/agreements/0/suspensions/1',
    'SUSPENSION_ORDER',
    'The suspension from `2026-01-31` begins before the one before it has ended. Name them in order, and let none overlap another.',
  ],
  [
    'a suspension without an end that is not the last',
    (d) => (d.equivalences[1].suspensions = [{ from: '2026-01-01' }, { from: '2026-03-01' }]),
    '/equivalences/1/suspensions/0',
    'SUSPENSION_OPEN',
    'The suspension from `2026-01-01` has no end, though it is not the last. Say when it ended.',
  ],
  [
    'a suspension without an end of what is endorsed',
    (d) => (d.equivalences[0].suspensions = [{ from: '2026-01-01' }]),
    '/equivalences/0/suspensions/0',
    'SUSPENSION_STATE',
    'The suspension from `2026-01-01` has no end, but the state is `ENDORSED`. Say when it ends, or let the state be `SUSPENDED`.',
  ],
  [
    'what is suspended though its last suspension has ended',
    (d) => (d.equivalences[1].suspensions = [{ from: '2026-01-01', until: '2026-02-01' }]),
    '/equivalences/1/state',
    'SUSPENSION_STATE',
    'The last suspension ends on `2026-02-01`, but the state is `SUSPENDED`. Leave its end out, or let the state be `ENDORSED`.',
  ],
];
