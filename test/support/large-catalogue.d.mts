export function largeCatalogue(count: number): object;
