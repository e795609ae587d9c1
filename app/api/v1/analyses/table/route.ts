import { tableAnalysis } from '@/lib/own-data/analyses';
import { analysisRoute } from '../../_http/analysis-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT } = analysisRoute(tableAnalysis);
