/** Starts the page. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QueryClientProvider } from '@tanstack/react-query';
import { Router } from 'wouter';
import { useAddress } from './frame/address';
import { Frame } from './frame/frame';
import { LanguageProvider } from './language/language';
import { SessionProvider } from './service/session';
import { queryClient } from './service/use-service-query';
import './frame/base.css';
import './frame/print.css';
import './served.css';

const root = document.getElementById('page');
if (root === null) throw new Error('The document has no place for the page.');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <SessionProvider>
          <Router hook={useAddress}>
            <Frame />
          </Router>
        </SessionProvider>
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);

// Where the package is CommonJS, the bundler takes a file that exports nothing for CommonJS, and wraps all that it imports.
export {};
