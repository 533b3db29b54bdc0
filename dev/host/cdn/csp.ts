import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from '../manifest.ts';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The Content-Security-Policy that Forge's CDN sends with a page: its own code computes it from the page's inline scripts
 * and the manifest's permissions. Two things differ: the frame's address stands for the Jira site, and nothing is reported.
 */
export function contentSecurityPolicy(
  html: string,
  { manifest, frameOrigin }: { manifest: Manifest; frameOrigin: string },
): string {
  const existingCSPDetails = processing.getCspDetails(html, manifest.permissions);
  const policy = injection.getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: frameOrigin });
  return policy.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
