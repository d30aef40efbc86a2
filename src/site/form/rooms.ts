/** The rooms of the page that answer a question without script as well: what each has to know first. */
export interface Room {
  readonly path: '/' | '/carries' | '/accepted';
  readonly asks: readonly ('c' | 'post' | 'region')[];
}

export const ROOMS = {
  '': { path: '/', asks: ['c', 'post', 'region'] },
  carries: { path: '/carries', asks: ['c'] },
  accepted: { path: '/accepted', asks: ['post', 'region'] },
} as const satisfies Readonly<Record<string, Room>>;

export const roomAt = (view: string, part: string): Room | undefined =>
  part === '' ? (ROOMS as Readonly<Record<string, Room>>)[view] : undefined;
