import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const config: IFlattenedRuleSet & { options: Record<string, unknown> } = createRequire(import.meta.url)(
  '../../.dependency-cruiser.cjs',
);

export const RULES = (config.forbidden ?? []).map(({ name }) => name ?? '');

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** Reads the modules under `folders` of `baseDir` and judges them by the rules of `.dependency-cruiser.cjs`. */
export async function cruiseModules(
  folders: string[],
  baseDir: string,
  { tsConfig }: { tsConfig?: string } = {},
): Promise<{ modules: string[]; violations: Violation[] }> {
  const { options, ...ruleSet } = config;
  const { tsConfig: _, ...cruiseOptions } = options;
  const { output } = await cruise(
    folders,
    {
      ...cruiseOptions,
      ruleSet,
      validate: true,
      baseDir,
      ...(tsConfig ? { tsConfig: { fileName: path.resolve(tsConfig) } } : {}),
    },
    {},
    tsConfig ? { tsConfig: extractTSConfig(tsConfig) } : {},
  );
  const result = output as ICruiseResult;
  return {
    modules: result.modules.map(({ source }) => source),
    violations: result.summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  };
}
