/** A text of the service, with the codes that it has between backticks set as code. */
export function ServiceText({ text }: { readonly text: string }) {
  return text.split('`').map((part, position) => (position % 2 === 0 ? part : <code key={position}>{part}</code>));
}
