/** Fields that are seldom needed, folded away: open at first where something is filled in; folded, the title shows what. */
import { useState, type ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  /** What is filled in. */
  readonly summary: readonly string[];
  readonly children: ReactNode;
}

/**
 * After the first rendering only the reader opens and folds it: what is being typed into must not fold away. What is folded is not
 * rendered: browsers take long over date fields.
 */
export function Fold({ title, summary, children }: FoldProps) {
  const [open, setOpen] = useState(summary.length > 0);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary
        onClick={(event) => {
          // The browser would tell of it later, when whoever uses the keyboard may have gone on.
          event.preventDefault();
          setOpen(!open);
        }}
      >
        {title}
        {!open && summary.length > 0 && <span className="said"> {summary.join(' · ')}</span>}
      </summary>
      {open && children}
    </details>
  );
}
