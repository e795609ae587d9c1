'use client';

import { useEffect } from 'react';

/** The same on a page that React draws in the browser: React has to find it as the server sent it. */
export function PageScriptLater({ entry }: { entry: string }) {
  useEffect(() => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = entry;
    document.body.append(script);
  }, [entry]);
  return null;
}
