import { listRoute } from '../_http/list-route';
import { releases } from '../_lists/releases';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(releases);
