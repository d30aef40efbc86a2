/** A list of the service as it comes: what is told while it is on its way, or where it fails; dimmed where it answers the question before this one. */
import type { ReactNode } from 'react';
import type { Pages } from '../service/use-ask';
import { Problem } from './problem';
import { Waiting } from './waiting';

interface ListingProps {
  readonly of: Pick<Pages<unknown, unknown>, 'first' | 'waiting' | 'old' | 'error'>;
  readonly label?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Listing({ of: { first, waiting, old, error }, label, className, children }: ListingProps) {
  return (
    <section aria-label={label} className={className} aria-busy={waiting || old} data-old={old}>
      <Waiting when={old || (waiting && first === undefined)} />
      <Problem error={error} />
      {children}
    </section>
  );
}
