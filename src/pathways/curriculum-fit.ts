/**
 * What a curriculum leads to (WAYS.md section 11): where the graduates of a programme get, what they are short of, and which one thing more would
 * open most; for a consortium the same over all its programmes, what they share and leave out, and its evaluation sheet.
 */
import type { Code, Consortium, Programme, Refusal, TimeSlices } from '../recognition';
import type { Pathways } from './compile/pathways';
import { mainRegions, refusalOfPlaces } from './compile/places';
import { gapsOf, overlapsOf } from './fit/gaps';
import { graduateOf } from './fit/graduate';
import { Lacks, type OpenPlace } from './fit/lacks';
import { OpenerSearch } from './fit/openers';
import { betterOf, countsOf, reachesOf } from './fit/reaches';
import { sheetOf } from './fit/sheet';
import { unitsShortOf } from './fit/units';
import type {
  ConsortiumFit,
  FitQuestion,
  Graduate,
  Openers,
  ProgrammeFit,
  ProgrammeOfConsortium,
  Reached,
} from './model/fit';

/** What a programme of the register leads to, or why that cannot be asked: the problems are those of the claims that it stands for. */
export function* programmeFit(
  pathways: Pathways,
  programme: Programme,
  question: FitQuestion,
): TimeSlices<ProgrammeFit | Refusal> {
  const regions = regionsOf(pathways, question);
  const refusal = refusalOfPlaces(pathways, question.on, regions, [question.purpose]);
  if (refusal !== undefined) return refusal;
  const graduate = graduateOf(pathways.catalogue, programme, question.on);
  const reaches = yield* reachesOf(pathways, graduate, regions, question.purpose);
  return {
    regions,
    graduate,
    reaches,
    unitsShort: unitsShortOf(pathways, graduate),
    openers: yield* openersOf(pathways, [graduate], reaches, regions, question),
  };
}

/** The same over all programmes of a consortium. */
export function* consortiumFit(
  pathways: Pathways,
  consortium: Consortium,
  question: FitQuestion,
): TimeSlices<ConsortiumFit | Refusal> {
  const { catalogue } = pathways;
  const { on, purpose } = question;
  const regions = regionsOf(pathways, question);
  const refusal = refusalOfPlaces(pathways, on, regions, [purpose]);
  if (refusal !== undefined) return refusal;
  const programmes = programmesOf(pathways, consortium.code);
  const graduates = programmes.map((programme) => graduateOf(catalogue, programme, on));
  const told: ProgrammeOfConsortium[] = [];
  const carried = new Map<Code, Set<Code>>();
  let reaches: readonly Reached[] = [];
  for (const graduate of graduates) {
    const own = yield* reachesOf(pathways, graduate, regions, purpose);
    reaches = told.length === 0 ? own : betterOf(reaches, own);
    told.push({ graduate, counts: countsOf(own), unitsShort: unitsShortOf(pathways, graduate) });
    noteCarried(carried, graduate, own);
    yield;
  }
  return {
    regions,
    programmes: told,
    reaches,
    openers: yield* openersOf(pathways, graduates, reaches, regions, question),
    overlaps: overlapsOf(programmes),
    gaps: gapsOf(pathways, consortium, programmes, reaches),
    evaluation: sheetOf({ catalogue, consortium, programmes, on, reaches, carried: inOrderOfCode(carried) }),
  };
}

/** The programmes of a consortium, in order of code. */
const programmesOf = ({ programmes }: Pathways, consortium: Code): readonly Programme[] =>
  programmes.filter((programme) => programme.consortium === consortium);

const regionsOf = ({ catalogue }: Pathways, { regions }: FitQuestion): readonly Code[] => [
  ...new Set(regions ?? mainRegions(catalogue)),
];

/** @param reaches the best that any of the graduates is told */
function* openersOf(
  pathways: Pathways,
  graduates: readonly Graduate[],
  reaches: readonly Reached[],
  regions: readonly Code[],
  { purpose }: FitQuestion,
): TimeSlices<Openers> {
  const places: OpenPlace[] = [];
  const byRegion = new Map(regions.map((region) => [region, new Lacks(pathways, graduates, region, purpose)]));
  for (const { verdict, post, region } of reaches) {
    if (verdict === 'RECOGNISED') continue;
    const place = yield* (byRegion.get(region) as Lacks).at(post);
    if (place.alike.length > 0) places.push(place);
  }
  return yield* new OpenerSearch(pathways, graduates, places, regions, purpose).run();
}

/** Adds what a graduate holds, with the regions in which the graduate is recognised for some post. */
function noteCarried(carried: Map<Code, Set<Code>>, { holdings }: Graduate, reaches: readonly Reached[]): void {
  const regions = reaches.filter(({ verdict }) => verdict === 'RECOGNISED').map(({ region }) => region);
  for (const { certificate } of holdings)
    carried.set(certificate, new Set([...(carried.get(certificate) ?? []), ...regions]));
}

const inOrderOfCode = <T>(byCode: ReadonlyMap<Code, T>): ReadonlyMap<Code, T> =>
  new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
