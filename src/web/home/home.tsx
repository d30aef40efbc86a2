/** What a stranger needs beside the question: where to go on, what the register holds, what an answer means, who runs it. */
import { Doors } from './doors';
import { Held, type HeldProps } from './held';
import { OperatorNote } from './operator';
import { Verdicts } from './verdicts';

export function Home({ data, error }: HeldProps) {
  return (
    <>
      <Doors />
      <Verdicts />
      <Held data={data} error={error} />
      <OperatorNote operator={data?.operator} />
    </>
  );
}
