import { view } from '@forge/bridge';
import { useEffect, useState } from 'react';

/** Where this Jira is, for real addresses in links; empty until the host has said so. */
export function useSite(): string {
  const [site, setSite] = useState('');
  useEffect(() => {
    view.getContext().then(({ siteUrl }) => setSite(siteUrl), console.error);
  }, []);
  return site;
}
