import type { Site } from '../site.ts';

type AvatarType = 'issuetype' | 'project' | 'user' | 'priority';

/** The address of a drawn picture; public, since an `<img>` sends no credentials. */
export function avatarUrl(site: Site, type: AvatarType, id: string | number): string {
  return `${site.baseUrl}/rest/api/3/universal_avatar/view/type/${type}/avatar/${encodeURIComponent(id)}?size=medium`;
}

/** Addresses for the four sizes that Jira lists. */
export function avatarUrls(site: Site, type: AvatarType, id: string | number): Record<string, string> {
  const url = avatarUrl(site, type, id);
  const sized = (size: string) => url.replace('size=medium', `size=${size}`);
  return { '48x48': url, '24x24': sized('small'), '16x16': sized('xsmall'), '32x32': sized('medium') };
}
