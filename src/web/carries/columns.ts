/** The columns of the map: the regions that hold the others, each with what lies in it. */

export interface Region {
  readonly code: string;
  readonly name: string;
  readonly iso: string | null;
  readonly parent: { readonly code: string } | null;
}

export interface Column {
  readonly region: Region;
  /** Everything that lies in it, in the order of the tree; empty where that has columns of its own. */
  readonly within: readonly Region[];
  /** Shown even where it has none of the answers that are wanted. */
  readonly always: boolean;
}

/**
 * A column is the smallest region that ISO 3166 names, as it is these that have authorities of their own; where it names none in a tree, the top of
 * the tree. The largest tree comes first, and what holds columns comes last, itself.
 * @param only the code of the region to which the map is narrowed; null: none
 */
export function columnsOf(regions: readonly Region[], only: string | null): readonly Column[] {
  const tree = treeOf(regions);
  const tops = only === null ? tree.roots : regions.filter(({ code }) => code === only);
  const byTree = tops
    .map((top) => ({ heads: headsOf(top, tree), size: tree.below(top).length }))
    .sort((one, other) => other.size - one.size);
  const heads = byTree.flatMap(({ heads: here }, position) =>
    here.map((region) => ({ region, within: tree.below(region), always: position === 0 })),
  );
  const placed = new Set(heads.flatMap(({ region, within }) => [region, ...within]));
  const above = tops
    .flatMap((top) => [top, ...tree.below(top)])
    .filter((region) => !placed.has(region))
    .map((region) => ({ region, within: [], always: false }));
  return [...heads, ...above];
}

interface Tree {
  readonly roots: readonly Region[];
  readonly children: (of: Region) => readonly Region[];
  readonly below: (region: Region) => readonly Region[];
}

function treeOf(regions: readonly Region[]): Tree {
  const known = new Set(regions.map(({ code }) => code));
  const byParent = new Map<string, Region[]>();
  const roots: Region[] = [];
  for (const region of regions) {
    const parent = region.parent?.code;
    if (parent === undefined || !known.has(parent)) roots.push(region);
    else byParent.set(parent, [...(byParent.get(parent) ?? []), region]);
  }
  const children = ({ code }: Region): readonly Region[] => byParent.get(code) ?? [];
  const below = (region: Region): readonly Region[] => children(region).flatMap((child) => [child, ...below(child)]);
  return { roots, children, below };
}

function headsOf(top: Region, tree: Tree): readonly Region[] {
  const named = tree.below(top).some(({ iso }) => iso !== null);
  return named ? tree.children(top).flatMap((child) => headsOf(child, tree)) : [top];
}
