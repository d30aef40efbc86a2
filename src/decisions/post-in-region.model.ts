/** What every answer about one post in one region shows of them: views in the snapshot that it was made from. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Catalogue, Code } from '../recognition';
import { PostModel, RegionModel, view } from '../api/records';

@ObjectType({ isAbstract: true })
export abstract class PostInRegionModel {
  constructor(
    readonly catalogue: Catalogue,
    private readonly codes: { readonly post: Code; readonly region: Code },
  ) {}

  @Field(() => PostModel, { description: 'The post.' })
  get post(): PostModel {
    return view(this.catalogue, 'posts', PostModel, this.codes.post);
  }

  @Field(() => RegionModel, { description: 'The region.' })
  get region(): RegionModel {
    return view(this.catalogue, 'regions', RegionModel, this.codes.region);
  }
}
