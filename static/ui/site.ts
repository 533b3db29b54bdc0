import { createContext } from 'react';

/** Where this Jira is, for real addresses in links; empty where the host did not say. */
export const SiteContext = createContext('');
