/** Why something is not kept, or not taken in: what is wrong, what is lost (nothing), and what to do. */
import { useText } from '../../language/language';
import { Problem } from '../../parts/problem';
import { NotKept } from './shelf';
import { texts } from './texts';

export function Trouble({ error }: { readonly error: Error | null }) {
  const t = useText(texts);
  if (!(error instanceof NotKept)) return <Problem error={error} />;
  return (
    <p role="alert" className="note bad">
      {t(error.trouble)}
    </p>
  );
}
