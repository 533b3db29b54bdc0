import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from '../manifest.ts';

const processing = new CSPProcessingService({ info: () => undefined }, load);
const injection = new CSPInjectionService();

/**
 * The Content-Security-Policy of a page, computed by Forge's CDN code from its inline scripts and the manifest's
 * permissions. It differs in two points: the frame's address replaces the Jira site, and violations are not reported.
 */
export function contentSecurityPolicy(
  html: string,
  { manifest, frameOrigin }: { manifest: Manifest; frameOrigin: string },
): string {
  const existingCSPDetails = processing.getCspDetails(html, manifest.permissions);
  const policy = injection.getInjectableCSP({ existingCSPDetails, microsEnv: 'prod', hostname: frameOrigin });
  return policy.filter((directive) => !directive.startsWith('report-uri')).join('; ');
}
