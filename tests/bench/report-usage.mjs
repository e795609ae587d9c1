import { writeFileSync } from 'node:fs';

// Loaded into a process that is measured (`measured-run.ts`): at its end it writes what it used to the file that USAGE_FILE names.
process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  const usage = {
    seconds: performance.now() / 1000,
    cpuSeconds: (user + system) / 1e6,
    mebibytes: process.resourceUsage().maxRSS / 1024,
  };
  writeFileSync(process.env.USAGE_FILE ?? '', JSON.stringify(usage));
});
