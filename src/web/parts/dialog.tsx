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
  const left = useRef(false);
  useEffect(() => {
    if (box.current?.open !== false) return;
    box.current.showModal();
    // What it is about is read first, and is in sight, however small the screen.
    top.current?.focus();
  }, []);
  useEffect(() => keepFocus, []);
  /**
   * At once, and not when the browser tells that it has closed: that comes a while after the focus is back, and whoever has opened it again by then
   * would see it close under their hands.
   */
  const leave = (): void => {
    if (left.current) return;
    left.current = true;
    box.current?.close();
    onClose();
  };
  return (
    <dialog
      ref={box}
      className="stack"
      aria-labelledby={heading}
      onCancel={({ target, currentTarget }) => {
        // Whoever has chosen no file after all stays.
        if (target === currentTarget) leave();
      }}
      onClose={leave}
    >
      <h2 ref={top} id={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
      <p>
        <button type="button" onClick={leave}>
          {t('close')}
        </button>
      </p>
    </dialog>
  );
}

/** What opened it may be gone, as the button of an act that is done: then whoever uses a keyboard goes on in the content, not at the top. */
function keepFocus(): void {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body)
    document.getElementById('content')?.focus({ preventScroll: true });
}
