import os from 'node:os';
import { inspect, parseArgs } from 'node:util';
import { build } from '../tools/build.ts';
import { readBacklog } from './backlog.ts';
import { launchBrowser } from './browser.ts';
import { EXTENTS } from './extent.ts';
import { parts, PARTS } from './parts.ts';
import type { Section } from './row.ts';
import { summary, toMarkdown } from './table.ts';

const HELP = `npm run bench -- [--quick] [--only PART]

Measures the app on the local Jira and prints a table: figures, budgets, and which are exceeded.

  --quick     fewer repeats and a tenth of the large site: seconds instead of minutes, with noisy figures
  --smallest  everything once on a tiny backlog: shows that the bench works, its figures mean nothing
  --only      one part: ${PARTS.join(', ')}; may be given several times
  --help      this text`;

const values = readArguments();

/** Reads the arguments. Prints the help and ends when asked for it, and with a message for a wrong argument. */
function readArguments() {
  try {
    const { values: read } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        smallest: { type: 'boolean', default: false },
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

const say = (line: string): void => console.error(line);

/**
 * A report for people: it names exceeded budgets and does not fail for them. Each part is printed when it is measured,
 * and one that cannot be measured does not keep the others from it.
 */
async function bench(): Promise<void> {
  await build({ say });
  const extent = EXTENTS[values.smallest ? 'smallest' : values.quick ? 'quick' : 'full'];
  const backlog = await readBacklog(extent);
  const browser = await launchBrowser();
  console.log(heading());
  const all: Section[] = [];
  for (const part of PARTS.filter((name) => values.only?.includes(name) ?? true)) {
    try {
      const sections = await parts[part]({ backlog, browser, extent, say });
      all.push(...sections);
      const of = part === 'backlog' ? `Measured with ${backlog.said}.\n\n` : '';
      console.log(`\n## ${part}\n\n${of}${toMarkdown(sections)}`);
    } catch (error) {
      process.exitCode = 1;
      console.log(`\n## ${part}\n\nNot measured: ${inspect(error)}`);
    }
  }
  console.log(`\n${summary(all)}`);
  await browser?.close();
}

function heading(): string {
  const { length } = os.cpus();
  const quick = values.quick || values.smallest ? ' Few turns, figures are noisy.' : '';
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day}; Node ${process.version}, ${length} cores.${quick} Timings are of this machine and decide nothing.`;
}

await bench();
