/** Words of the section of the site's rules, before it is opened. */
export const siteRulesEn = {
  title: 'The site’s rules',
  about:
    'What “ready” means in each project that has no rules of its own. Its administrator can make own rules in the project’s settings.',
  show: 'Show and change the rules',
  loading: 'Loading …',
};
export type SiteRulesWords = typeof siteRulesEn;
