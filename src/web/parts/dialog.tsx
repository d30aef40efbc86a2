/** A dialog of the browser's own: it begins with its title, keeps the focus, closes on Escape, and gives the focus back. */
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../language/language';
import { texts } from './texts';

export function Dialog({
  title,
  onClose,
  children,
}: {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText(texts);
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (box.current?.open !== false) return;
    box.current.showModal();
    // What it is about is read first, and is in sight, however small the screen.
    top.current?.focus();
  }, []);
  return (
    <dialog ref={box} className="stack" aria-labelledby={heading} onClose={onClose}>
      <h2 ref={top} id={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p>
        <button type="button" onClick={onClose}>
          {t('close')}
        </button>
      </p>
    </dialog>
  );
}
