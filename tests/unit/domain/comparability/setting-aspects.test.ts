import { describe, expect, it } from 'vitest';
import { settingAspects } from '@/lib/domain/comparability/setting-aspects';

describe('line and setting', () => {
  it('are read apart: why patients were treated, and after how many treatments', () => {
    expect(settingAspects([['relapsed-or-refractory']])).toEqual({
      purpose: ['advanced-disease'],
      line: ['later'],
    });
    expect(settingAspects([['adjuvant']])).toEqual({ purpose: ['after-surgery'], line: [] });
  });

  it('come each from the nearest level that states it', () => {
    expect(
      settingAspects([['line-first', 'line-second'], ['neoadjuvant'], ['advanced', 'second-line']]),
    ).toEqual({
      purpose: ['before-surgery'],
      line: ['first', 'later'],
    });
  });

  it('are empty where nothing is stated, or nothing that is known', () => {
    expect(settingAspects([[], ['unheard-of']])).toEqual({ purpose: [], line: [] });
  });
});
