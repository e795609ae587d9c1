import { twoByTwoAnalysis } from '@/lib/views/api/analyses';
import { analysisRoute } from '../../_http/analysis-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = analysisRoute(twoByTwoAnalysis);
