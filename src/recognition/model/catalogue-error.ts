/** A register that cannot be compiled; its message is meant for people. */
export class CatalogueError extends Error {}
