/** What the service says: lines of text, with codes between backticks. */
export function Told({ text }: { readonly text: string }) {
  return text.split('`').map((part, position) => (position % 2 === 0 ? part : <code key={position}>{part}</code>));
}
