/** Whom to ask at a body, and how to have a decision of it reviewed. The law reads neither. */
import type { Code, Text } from './record-parts';

/** An office that answers enquiries: an office, and no person. It has an address, a telephone, an e-mail or a website. */
export interface Contact {
  /** Which office it is, or what it is to be asked about. */
  readonly name?: Text;
  /** As one writes it on a letter, on one line. */
  readonly address?: Text;
  /** International, as `+853 0000 0000`. */
  readonly telephone?: string;
  readonly email?: string;
  /** The page for enquiries. */
  readonly website?: string;
  readonly openingHours?: Text;
  /** For whom it is: the regions with all that lies below; left out: everywhere. */
  readonly regions?: readonly Code[];
}

/** How to have a decision of a body reviewed. */
export interface Review {
  /** What to do, and before whom. */
  readonly text: Text;
  /** Where it is to be read. */
  readonly website?: string;
  /** Within how many days of the decision it is to be asked for. */
  readonly days?: number;
}
