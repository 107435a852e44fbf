return { redis.call('ZCARD', key('queued')), redis.call('ZCARD', key('running')) }
