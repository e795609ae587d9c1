import { citationRoute } from '../../../_http/citation-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = citationRoute('studies');
