/** That a question cannot be asked: every problem on a line of its own. */
import { ServiceText } from './service-text';

export function Refusal({ message }: { readonly message: string }) {
  return (
    <div role="alert" className="note bad">
      {message.split('\n').map((line) => (
        <p key={line}>
          <ServiceText text={line} />
        </p>
      ))}
    </div>
  );
}
