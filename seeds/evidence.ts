import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCommand } from './evidence/check-command';
import { type Command, type ExitCode, type Workplace, WrongUsage } from './evidence/command';
import { compareCommand } from './evidence/compare-command';
import { importCommand } from './evidence/import-command';
import { mappingCommand } from './evidence/mapping-command';
import { newCommand } from './evidence/new-command';
import { relocateCommand } from './evidence/relocate-command';
import { textCommand } from './evidence/text-command';
import { tidyCommand } from './evidence/tidy-command';

/** `npm run evidence -- new | check | compare | text | relocate | tidy | import | mapping`: for those who add studies. */
const COMMANDS: Readonly<Record<string, Command<ExitCode | Promise<ExitCode>>>> = {
  new: newCommand,
  check: checkCommand,
  compare: compareCommand,
  text: textCommand,
  relocate: relocateCommand,
  tidy: tidyCommand,
  import: importCommand,
  mapping: mappingCommand,
};

const OVERVIEW = `Adds and checks extraction files: what papers say, with the place of every figure. Takes registries' records in.

  npm run evidence -- <command> …

${Object.entries(COMMANDS)
  .map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  .join('\n')}

"npm run evidence -- <command> --help" says more. How to extract a paper: docs/extraction-guide.md. Records: docs/registry.md.

Exit code: 0 where all is well, 1 where there are problems or differences, 2 where the command was used wrongly.`;

/** npm starts scripts in the folder of package.json, and tells where it was called. */
const calledFrom = process.env.npm_lifecycle_event === 'evidence' ? process.env.INIT_CWD : undefined;

const place: Workplace = {
  seedsFolder: path.resolve(process.env.SEEDS_DIR ?? path.dirname(fileURLToPath(import.meta.url))),
  papersFolder: path.resolve(process.env.PAPERS_DIR ?? 'papers'),
  from: path.resolve(calledFrom ?? '.'),
  print: (line) => console.log(line),
};

async function run([name, ...parameters]: readonly string[]): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(OVERVIEW);
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS[name];
  if (!command) {
    console.error(`evidence: there is no command ${name}; there are ${Object.keys(COMMANDS).join(', ')}`);
    return 2;
  }
  if (parameters.includes('--help') || parameters.includes('-h')) {
    console.log(command.help);
    return 0;
  }
  try {
    return await command.run(parameters, place);
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.error(`evidence ${name}: ${error.message}`);
    console.error(`"npm run evidence -- ${name} --help" says how it is used.`);
    return 2;
  }
}

// "… | head" closes the pipe when it has read enough; that is no mistake.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = await run(process.argv.slice(2));
