/** A button for what cannot be undone: it asks once. */
import { useState } from 'react';
import { Dialog } from '../../parts/dialog';

interface ConfirmProps {
  /** On the button. */
  readonly label: string;
  readonly title: string;
  readonly help: string;
  readonly onConfirm: () => void;
}

export function Confirm({ label, title, help, onConfirm }: ConfirmProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="danger" onClick={() => setOpen(true)}>
        {label}
      </button>
      {open && (
        <Dialog title={title} onClose={() => setOpen(false)}>
          <p>{help}</p>
          <button
            type="button"
            className="primary danger"
            onClick={() => {
              setOpen(false);
              onConfirm();
            }}
          >
            {label}
          </button>
        </Dialog>
      )}
    </>
  );
}
