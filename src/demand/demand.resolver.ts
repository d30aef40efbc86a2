/** `demand`: what is asked for in vain? */
import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Role } from '../access/caller';
import { forWhom, RequiresRole } from '../access/required-roles';
import { costs } from '../api/cost';
import { compareKeys, connectionOf, PageArgs, pageOf, type Connection, type Order } from '../api/paging';
import { Snapshot, type RequestSnapshot } from '../api/request-snapshot';
import { sorting } from '../recognition';
import { cooperatively, yieldToEventLoop } from '../scheduling/cooperatively';
import type { CountedCell } from './counts';
import { askedWith, DemandArgs } from './demand.args';
import { DemandModel, DemandRowModel } from './demand.model';
import { DemandService } from './demand.service';
import { DemandTable } from './demand.table';
import { Totals, type Asked, type Demanded } from './totals';

/** In points: all counts of two years are read. */
const DEMAND_COST = costs(() => 500);

const ROLES: readonly Role[] = ['REGISTRAR', 'BODY', 'AUTHORITY'];

const DemandRows = connectionOf(DemandRowModel, 'DemandRow');

const ORDER: Order<Demanded> = {
  name: 'demand',
  keyOf: ({ count, certificate, post, region, purpose }) => [-count, certificate ?? '', post, region, purpose],
  compare: compareKeys,
};

@Resolver(() => DemandModel)
export class DemandResolver {
  constructor(
    private readonly service: DemandService,
    private readonly table: DemandTable,
  ) {}

  @Query(() => DemandModel, {
    description: `What is asked for in vain, for who could do something about it: bodies that agree on equivalences, schools that offer courses, authorities. ${forWhom(ROLES)}`,
  })
  @RequiresRole(...ROLES)
  demand(@Args() args: DemandArgs, @Snapshot() { catalogue, today }: RequestSnapshot): DemandModel {
    return new DemandModel(askedWith(args, catalogue, today), this.service.isCounting);
  }

  @ResolveField(() => DemandRows, {
    complexity: DEMAND_COST,
    description: 'What was asked for, the most often first, then by codes.',
  })
  async rows(
    @Parent() { asked, counting }: DemandModel,
    @Args() page: PageArgs,
    @Snapshot() { catalogue, today }: RequestSnapshot,
  ): Promise<Connection<DemandRowModel>> {
    const rows = counting ? await this.totals(asked) : [];
    const inOrder = await cooperatively(sorting(rows, (a, b) => compareKeys(ORDER.keyOf(a), ORDER.keyOf(b))));
    return pageOf(inOrder, page, ORDER, (row) => new DemandRowModel(catalogue, row, today));
  }

  /** Reads all cells, others having their turn in between. */
  private async totals(asked: Asked): Promise<Demanded[]> {
    const totals = new Totals(asked);
    for (let last: CountedCell | undefined; ;) {
      const cells = await this.table.after(last ?? null);
      for (const cell of cells) totals.add(cell);
      last = cells.at(-1);
      if (last === undefined) return totals.rows();
      await yieldToEventLoop();
    }
  }
}
