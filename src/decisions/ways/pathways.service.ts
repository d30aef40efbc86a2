/** The programmes of a snapshot, compiled for asking: once for all who ask, and for as long as the snapshot is there. */
import { Injectable } from '@nestjs/common';
import { compilePathways, type Pathways } from '../../pathways';
import type { Catalogue } from '../../recognition';
import { cooperatively } from '../../scheduling/cooperatively';
import { Shared } from '../../scheduling/shared';

@Injectable()
export class PathwaysService {
  private readonly compiled = new WeakMap<Catalogue, Shared<Pathways>>();

  of(catalogue: Catalogue): Promise<Pathways> {
    let pathways = this.compiled.get(catalogue);
    if (pathways === undefined || pathways.hasFailed)
      this.compiled.set(catalogue, (pathways = new Shared(() => cooperatively(compilePathways(catalogue)))));
    return pathways.join();
  }
}
