/** A list that comes from the service: a note while it is loading or where it fails; dimmed while it still answers the query before this one. */
import type { ReactNode } from 'react';
import type { Pages } from '../service/use-pages';
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
