/** Something folded away that is seldom needed: open at first where something is said in it; folded, its title tells what. */
import { useState, type ReactNode } from 'react';

interface FoldProps {
  readonly title: string;
  /** What is said in it. */
  readonly said: readonly string[];
  readonly children: ReactNode;
}

/**
 * Once it is there, only the person opens and folds it: what is being written into must not fold away. What is folded is not made: a
 * browser takes long over fields for days.
 */
export function Fold({ title, said, children }: FoldProps) {
  const [open, setOpen] = useState(said.length > 0);
  return (
    <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {title}
        {!open && said.length > 0 && <span className="said"> {said.join(' · ')}</span>}
      </summary>
      {open && children}
    </details>
  );
}
