/** What the dialogs of GraphiQL ask of the package `react-style-singleton`: a style sheet that counts while a component is there. */
import { useEffect } from 'react';

export function styleSingleton() {
  return function Sheet({ styles }: { readonly styles: string }): null {
    useEffect(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(styles);
      document.adoptedStyleSheets.push(sheet);
      return () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
      };
    }, [styles]);
    return null;
  };
}
