import os from 'node:os';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import type { Profile } from '../jira/limits.ts';
import { build } from '../tools/build.ts';
import { readBacklog, type Backlog } from './backlog.ts';
import { openBenchSite, type BenchSite } from './bench-site.ts';
import { launchBrowser } from './browser.ts';
import { measureBackground } from './measure/background.ts';
import { measureImport } from './measure/import-history.ts';
import { measureLargeSite } from './measure/large-site.ts';
import { measureLookBack } from './measure/look-back.ts';
import { measureLocalJira } from './measure/local-jira.ts';
import { measurePageSizes } from './measure/page-sizes.ts';
import { measurePanel } from './measure/panel.ts';
import { measurePanelInBrowser } from './measure/panel-in-browser.ts';
import { measureReport, measureWholeList } from './measure/report.ts';
import { measureReportInBrowser } from './measure/report-in-browser.ts';
import { measureStartUp } from './measure/start-up.ts';
import { measureTeam } from './measure/team.ts';
import { FORTY_PROJECTS, measureSite } from './site/measure-site.ts';
import type { Section } from './row.ts';
import { beginToUse } from './team-work.ts';
import { summary, toMarkdown } from './table.ts';

const PARTS = ['backlog', 'look-back', 'team', 'site', 'machine'] as const;
const HELP = `npm run bench -- [--quick] [--only PART]

Measures the app on the local Jira and prints a table: figures, budgets, and which are exceeded.

  --quick   fewer repeats and a tenth of the large site: seconds instead of minutes, with noisy figures
  --only    one part: ${PARTS.join(', ')}; may be given several times
  --help    this text`;

const values = readArguments();

/** Reads the arguments. Prints the help and ends when asked for it, and with a message for a wrong argument. */
function readArguments() {
  try {
    const { values: read } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        only: { type: 'string', multiple: true },
        help: { type: 'boolean', default: false },
      },
    });
    if (read.help) {
      console.log(HELP);
      process.exit(0);
    }
    const unknown = read.only?.find((name) => !PARTS.some((part) => part === name));
    if (unknown !== undefined) throw new Error(`There is no part "${unknown}".`);
    return read;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(1);
  }
}

const turns = values.quick
  ? { opens: 10, loads: 3, looks: 1, large: 5_000, talks: 1 }
  : { opens: 100, loads: 9, looks: 5, large: 50_000, talks: 2 };
const wants = (part: (typeof PARTS)[number]): boolean => values.only?.includes(part) ?? true;

const say = (line: string): void => console.error(line);

/** A report for people: it names exceeded budgets and does not fail for them. */
async function bench(): Promise<void> {
  await build({ say });
  const backlog = await readBacklog();
  const browser = await launchBrowser();
  try {
    const sections = [
      ...(wants('backlog') ? await ofTheBacklog(backlog, browser) : []),
      ...(wants('look-back') ? await lookingBack(browser) : []),
      ...(wants('team') ? [await ofTheTeam()] : []),
      ...(wants('site') ? [await ofTheSite()] : []),
      ...(wants('machine') ? await ofTheMachine() : []),
    ];
    console.log(`${heading(backlog)}\n\n${toMarkdown(sections)}\n\n${summary(sections)}`);
  } finally {
    await browser?.close();
  }
}

async function ofTheBacklog(backlog: Backlog, browser: Browser | null): Promise<Section[]> {
  return [...(await underProfile(backlog, 'instant', browser)), ...(await underProfile(backlog, 'cloud', browser))];
}

async function lookingBack(browser: Browser | null): Promise<Section[]> {
  const sections: Section[] = [];
  for (const profile of ['instant', 'cloud'] as const) {
    say(`Looking back under the profile ${profile} …`);
    const rows = await measureLookBack(profile, browser, turns.looks);
    sections.push({ title: `First look back (${profile})`, rows });
  }
  sections.push({ title: 'Import of a history', rows: measureImport() });
  return sections;
}

async function ofTheSite(): Promise<Section> {
  say('Measuring a site of forty projects …');
  return { title: 'Forty projects', rows: await measureSite(FORTY_PROJECTS) };
}

function ofTheTeam(): Promise<Section> {
  say('Measuring a team of eight …');
  return measureTeam({ talks: turns.talks });
}

/** In the order of a team's use: the report of a project that was never assessed, the backfill, then daily use. */
async function underProfile(backlog: Backlog, profile: Profile, browser: Browser | null): Promise<Section[]> {
  say(`Measuring under the profile ${profile} …`);
  const site = await openBenchSite(backlog, profile);
  try {
    const first = await measureReport(site, browser, 'first');
    const background = await measureBackground(site);
    const panel = await measurePanel(site, turns.opens);
    await beginToUse(site);
    const report = [...first, ...(await measureReport(site, browser, 'known'))];
    const inBrowser = profile === 'instant' ? await timedInBrowser(site, browser) : { panel: [], report: [] };
    const list = await measureWholeList(site, browser);
    return [
      { title: `Opening the panel (${profile})`, rows: [...panel, ...inBrowser.panel] },
      { title: `Opening the report (${profile})`, rows: [...report, ...list, ...inBrowser.report] },
      { title: `In the background (${profile})`, rows: background },
    ];
  } finally {
    await site.stop();
  }
}

async function timedInBrowser(site: BenchSite, browser: Browser | null) {
  const panel = await measurePanelInBrowser(site, browser, turns.loads);
  const report = await measureReportInBrowser(site, browser, turns.loads);
  return { panel, report: [...report, ...(await measureLocalJira(site, 'this backlog'))] };
}

async function ofTheMachine(): Promise<Section[]> {
  say('Measuring the local Jira and the sizes …');
  const local = [...(await measureStartUp()), ...(await measureLargeSite(turns.large))];
  return [
    { title: 'Local Jira', rows: local },
    { title: 'JavaScript and CSS after gzip', rows: await measurePageSizes() },
  ];
}

function heading({ said }: Backlog): string {
  const { length } = os.cpus();
  const quick = values.quick ? ' Quick: few turns, figures are noisy.' : '';
  return `Measured with ${said}; Node ${process.version}, ${length} cores.${quick} Timings are of this machine and decide nothing.`;
}

await bench();
