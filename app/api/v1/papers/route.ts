import { listRoute } from '../_http/list-route';
import { papers } from '../_lists/papers';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(papers);
