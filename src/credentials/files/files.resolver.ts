/** `verifyCredentialFile`: is the file as a body of the register has signed it, and which certificate is it? */
import { Args, Query, Resolver } from '@nestjs/graphql';
import { costs } from '../../api/cost';
import { dayAsked } from '../../api/day';
import { Snapshot, type RequestSnapshot } from '../../api/request-snapshot';
import { DateScalar } from '../../api/scalars';
import type { Day } from '../../recognition';
import { FileVerificationModel } from './file-verification.model';
import { FileVerificationService } from './file-verification.service';
import { costOfFiles, FILE_TEXT, MOST_LISTS, StatusListInput } from './files.input';

export const LISTS = {
  type: () => [StatusListInput],
  nullable: true,
  description: `The status lists that it names: at most ${String(MOST_LISTS)}. They count where they are signed by the same body; nothing is fetched.`,
};

@Resolver()
export class FilesResolver {
  constructor(private readonly files: FileVerificationService) {}

  @Query(() => FileVerificationModel, {
    complexity: costs(({ args }) => costOfFiles(1, args.statusLists)),
    description:
      'Verifies a credential file by the keys that bodies have published in the register, step by step. Nothing of it is kept, and nothing is fetched.',
  })
  async verifyCredentialFile(
    @Args('file', { type: () => String, description: FILE_TEXT }) file: string,
    @Args('statusLists', LISTS) lists: StatusListInput[] | null | undefined,
    @Args('onDate', {
      type: () => DateScalar,
      nullable: true,
      description: 'The day at whose end in UTC+8 it is judged; today if left out.',
    })
    day: Day | null | undefined,
    @Snapshot() { catalogue }: RequestSnapshot,
  ): Promise<FileVerificationModel> {
    const onDate = dayAsked(day, 'onDate');
    return new FileVerificationModel(catalogue, await this.files.verify(catalogue, file, lists, onDate), onDate);
  }
}
