import { listRoute } from '../_http/list-route';
import { vocabulary } from '../_lists/vocabulary';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(vocabulary);
