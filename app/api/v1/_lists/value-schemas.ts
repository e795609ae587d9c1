import { z } from 'zod';
import { ORIGINS } from '@/lib/domain/kinds';

export const origin = z.enum(ORIGINS);
export const yesOrNo = z.enum(['yes', 'no']);
