/** What a stranger needs beside the question: where to go on, what the register holds, what an answer means, who runs it. */
import { Doors } from './doors';
import { Held } from './held';
import { OperatorNote } from './operator';
import { Verdicts } from './verdicts';

export default function Home() {
  return (
    <>
      <Doors />
      <Verdicts />
      <Held />
      <OperatorNote />
    </>
  );
}
