/** Preloaded into a service: when the process that started it is gone, it stops as on SIGTERM. */
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
