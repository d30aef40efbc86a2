/** Where lists that are kept are on this page: on this device alone, as nobody else has them. */
export const SHELF = '/accepted/kept';

export const keptAt = (id: string): string => `${SHELF}?list=${encodeURIComponent(id)}`;
