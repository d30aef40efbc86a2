/** Through which door people come, and the rooms behind each: what the menu and the first screen show. */
import type { texts } from './texts';

export interface Room {
  readonly path: string;
  readonly name: keyof typeof texts;
}

interface Door {
  readonly name: keyof typeof texts;
  readonly rooms: readonly Room[];
}

/** For three kinds of people; the first screen has these. */
export const DOORS = [
  {
    name: 'holding',
    rooms: [
      { path: '/', name: 'ask' },
      { path: '/carries', name: 'carries' },
      { path: '/ways', name: 'ways' },
      { path: '/compare', name: 'compare' },
    ],
  },
  {
    name: 'hiring',
    rooms: [
      { path: '/accepted', name: 'accepted' },
      { path: '/accepted/candidates', name: 'candidates' },
      { path: '/verify', name: 'verify' },
      { path: '/receipt', name: 'receipt' },
    ],
  },
  {
    name: 'representing',
    rooms: [
      { path: '/registry', name: 'registry' },
      { path: '/coverage', name: 'coverage' },
      { path: '/curriculum', name: 'curriculum' },
      { path: '/frameworks', name: 'frameworks' },
      { path: '/desk', name: 'desk' },
    ],
  },
] as const satisfies readonly Door[];

/** The three, and what is said of the registry itself. */
export const ALL_DOORS: readonly Door[] = [
  ...DOORS,
  {
    name: 'itself',
    rooms: [
      { path: '/about', name: 'about' },
      { path: '/glossary', name: 'glossary' },
      { path: '/api', name: 'api' },
    ],
  },
];

/** The room that an address lies in: of those above it, the nearest. */
export function roomAt(path: string): Room | undefined {
  const above = ALL_DOORS.flatMap(({ rooms }) => rooms).filter(
    (room) => path === room.path || (room.path !== '/' && path.startsWith(`${room.path}/`)),
  );
  return above.reduce<Room | undefined>(
    (nearest, room) => (nearest !== undefined && nearest.path.length > room.path.length ? nearest : room),
    undefined,
  );
}
